-- Bench of fibre_code: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_code_tb is
  generic (
    LEAST_GAIN : natural := 0;  -- least gain
    GAIN_BITS : positive := 15;  -- random bits on top of it
    VECTORS : string := "hdl/vectors/fibre_code.csv"  -- rows to replay
  );
end entity;

architecture bench of fibre_code_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(81 downto 0);
  signal row_out : std_logic_vector(16 downto 0);
  signal load, valid, done : std_logic;
  signal seed : std_logic_vector(31 downto 0);
  signal signal_0, signal_1, signal_2, current : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "fibre_code", VECTORS => VECTORS, IN_BITS => 82, OUT_BITS => 17)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (load, seed, valid, signal_0, signal_1, signal_2) <= row_in;
  row_out <= done & current;

  dut : entity work.fibre_code
    generic map (LEAST_GAIN => LEAST_GAIN, GAIN_BITS => GAIN_BITS)
    port map (clk => clk,
              load => load, seed => seed, valid => valid, signal_0 => signed(signal_0),
              signal_1 => signed(signal_1), signal_2 => signed(signal_2), done => done,
              std_logic_vector(current) => current);
end architecture;
