-- Bench of lfsr32: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity lfsr32_tb is
  generic (
    VECTORS : string := "hdl/vectors/lfsr32.csv"  -- rows to replay
  );
end entity;

architecture bench of lfsr32_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(33 downto 0);
  signal row_out : std_logic_vector(31 downto 0);
  signal load, advance : std_logic;
  signal seed, word : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "lfsr32", VECTORS => VECTORS, IN_BITS => 34, OUT_BITS => 32)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (load, seed, advance) <= row_in;
  row_out <= word;

  dut : entity work.lfsr32
    port map (clk => clk,
              load => load, seed => seed, advance => advance, word => word);
end architecture;
