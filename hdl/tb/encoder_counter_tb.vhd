-- Bench of encoder_counter: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity encoder_counter_tb is
  generic (
    VECTORS : string := "hdl/vectors/encoder_counter.csv"  -- rows to replay
  );
end entity;

architecture bench of encoder_counter_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(51 downto 0);
  signal row_out : std_logic_vector(32 downto 0);
  signal reset, a, b, valid, done : std_logic;
  signal gain, speed : std_logic_vector(31 downto 0);
  signal keep : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "encoder_counter", VECTORS => VECTORS, IN_BITS => 52, OUT_BITS => 33)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (reset, a, b, valid, gain, keep) <= row_in;
  row_out <= done & speed;

  dut : entity work.encoder_counter
    port map (clk => clk,
              reset => reset, a => a, b => b, valid => valid, gain => signed(gain), keep => signed(keep),
              done => done, std_logic_vector(speed) => speed);
end architecture;
