-- Bench of target_generator: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity target_generator_tb is
  generic (
    VECTORS : string := "hdl/vectors/target_generator.csv"  -- rows to replay
  );
end entity;

architecture bench of target_generator_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(32 downto 0);
  signal row_out : std_logic_vector(64 downto 0);
  signal reset, valid, done : std_logic;
  signal wave : std_logic_vector(1 downto 0);
  signal frequency : std_logic_vector(12 downto 0);
  signal amplitude : std_logic_vector(15 downto 0);
  signal target, acceleration : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "target_generator", VECTORS => VECTORS, IN_BITS => 33, OUT_BITS => 65)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (reset, valid, wave, frequency, amplitude) <= row_in;
  row_out <= done & target & acceleration;

  dut : entity work.target_generator
    port map (clk => clk,
              reset => reset, valid => valid, wave => wave, frequency => unsigned(frequency),
              amplitude => signed(amplitude), done => done, std_logic_vector(target) => target,
              std_logic_vector(acceleration) => acceleration);
end architecture;
